/** The body of an answer as text, or an error as soon as it is longer than `limit` bytes. */
export async function readLimited(response: Response, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  if (!response.body) return text;
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > limit) throw new RangeError(`the answer has over ${limit} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
