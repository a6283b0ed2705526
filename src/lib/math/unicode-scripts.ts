const superscripts = pairs(
  '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθι∗*⊤°∘′',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᶥ**ᵀ°°′',
);
const subscripts = pairs(
  '0123456789+-−=()aehijklmnoprstuvxβγρφχ',
  '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ',
);
const doubled = pairs('CHNPQRZ', 'ℂℍℕℙℚℝℤ');

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((character, index) => [character, targets[index] ?? character]));
}

/** A superscript's text → raised characters, or `^` and the text where Unicode lacks one. */
export function raised(text: string): string {
  return shifted(text, superscripts, '^');
}

/** A subscript's text → lowered characters, or `_` and the text where Unicode lacks one. */
export function lowered(text: string): string {
  return shifted(text, subscripts, '_');
}

/** A text → the same raised or lowered, where Unicode has every character so. */
export function toScript(text: string, style: 'raised' | 'lowered'): string | undefined {
  const table = style === 'raised' ? superscripts : subscripts;
  const characters = [...text].map((character) => table.get(character));
  return characters.includes(undefined) ? undefined : characters.join('');
}

/** `R` → `ℝ`, where Unicode's first plane has the letter. */
export function doubleStruck(text: string): string {
  return [...text].map((character) => doubled.get(character) ?? character).join('');
}

function shifted(text: string, table: ReadonlyMap<string, string>, mark: string): string {
  const tight = text.replace(/\s*([=<>≤≥≈∼→∈±])\s*/g, '$1').trim();
  if (tight === '') return '';
  const characters = [...tight].map((character) => table.get(character));
  if (characters.every((character) => character !== undefined)) return characters.join('');
  return oneWord.test(tight) ? mark + tight : `${mark}(${tight})`;
}

/** `d`, `RL` */
const oneWord = /^[\p{L}\p{N}]+$/u;
