/** What an address may hold and `encodeURI` leaves: signs that would end its path. */
const pathEnd = /[?#]/g;

/** A DOI → the address that leads to it, signs like `<` and `#` encoded: `https://doi.org/10.1000/a%3Cb%3E1`. */
export function toDoiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi.toWellFormed()).replace(pathEnd, encodeURIComponent)}`;
}
