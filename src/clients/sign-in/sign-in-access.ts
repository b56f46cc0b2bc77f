/** What Loket needs to let people sign in with an OpenID provider. */
export interface SignInAccess {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly publicUrl: string;
}

/** Where the provider sends the browser back to; registered there to the letter. */
export const callbackPath = '/sign-in/callback';
