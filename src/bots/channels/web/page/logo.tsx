/** A counter with its window open, in the shape of a speech bubble. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        className="logo-bubble"
        d="M7 3h18a5 5 0 0 1 5 5v12a5 5 0 0 1-5 5H14l-6.2 4.7A.5.5 0 0 1 7 29.3V25a5 5 0 0 1-5-5V8a5 5 0 0 1 5-5Z"
      />
      <path className="logo-window" d="M9 18.5v-6a7 7 0 0 1 14 0v6M6.5 18.5h19" />
    </svg>
  );
}
