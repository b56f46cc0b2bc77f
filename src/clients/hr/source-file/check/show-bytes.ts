/** A cell of bytes between quotation marks, those that are no printable ASCII as `‹EB›`. */
export const showBytes = (cell: string): string =>
  `‘${cell.replace(/[^ -~]+/gu, (bytes) => `‹${[...bytes].map(hex).join(' ')}›`)}’`;

const hex = (byte: string): string => byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
