/** Every text in a JSON value, in order, however deep it lies. */
export function listJsonTexts(value: unknown): string[] {
  const texts: string[] = [];
  const stack: unknown[] = [value];
  while (stack.length > 0) {
    const part = stack.pop();
    if (typeof part === 'string') texts.push(part);
    else if (typeof part === 'object' && part !== null) {
      const values: unknown[] = Object.values(part);
      stack.push(...values.toReversed());
    }
  }
  return texts;
}

/** JSON → its value; undefined when it isn't JSON. */
export function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
