/** How sure a change is: `certain` has no other reading, `likely` rests on the words around it. */
export type Certainty = 'certain' | 'likely';

/** What a change is about; the stage that made it names it. */
export type RestorationKind =
  | 'formula'
  | 'kept-formula'
  | 'broken-formula'
  | 'accent'
  | 'quote'
  | 'dash'
  | 'tie'
  | 'escape'
  | 'style'
  | 'link'
  | 'footnote'
  | 'citation'
  | 'command'
  | 'group'
  | 'control';

/** One change of the text: what stood at `[start, end)` of the input, and what stands there now. */
export interface Restoration {
  kind: RestorationKind;
  start: number;
  end: number;
  before: string;
  after: string;
  certainty: Certainty;
}
