/** A cell of bytes between quotation marks, those that are no ASCII as `‹EB›`. */
export const showBytes = (cell: string): string =>
  `‘${cell.replace(/[\u0080-\u00ff]+/gu, (bytes) => `‹${[...bytes].map(hex).join(' ')}›`)}’`;

const hex = (byte: string): string => byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
