/** Files that lie in content folders and are no content: `README.md`, `.gitkeep`, `a.md.123.tmp`, `a.txt~`. */
const noContent = /^\.|^readme(?![a-z0-9])|\.tmp$|~$/i;

/** Whether a file of a content folder is none of its content, so that it is passed over without a word. */
export function isPassedOver(fileName: string): boolean {
  return noContent.test(fileName);
}
