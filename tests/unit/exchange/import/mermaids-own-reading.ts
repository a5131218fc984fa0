/** What Mermaid's own parser finds in a journey. */
export interface MermaidsReading {
  readonly sections: readonly string[];
  readonly tasks: readonly {
    readonly task: string;
    readonly section: string;
    readonly score: number;
    readonly people: readonly string[];
  }[];
}

/** Asks Mermaid itself, as a second opinion. Wants a DOM; rejects where Mermaid refuses the diagram. */
export async function mermaidsOwnReading(text: string): Promise<MermaidsReading> {
  const { default: mermaid } = await import('mermaid');
  await mermaid.parse('journey\n'); // makes it register its kinds of diagram
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  if (!('getSections' in db) || !('getTasks' in db)) throw new Error('Mermaid takes this for another kind of diagram');
  const { getSections, getTasks } = db as {
    getSections(): MermaidsReading['sections'];
    getTasks(): MermaidsReading['tasks'];
  };
  return { sections: [...getSections()], tasks: [...getTasks()] };
}
