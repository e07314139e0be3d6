/** The one form of a guide, so that a reader who knows one finds their way in all. The build names every guide that leaves it. */

/** A guide is as long as its task: only these two stand in each. */
const needed = ['Before you start', 'Steps'];
const sections = [...needed, 'Common mistakes', 'The agreed standard', 'Why it matters'];

/** Every mistake in the body of a guide, without its front matter, as `where: what to do`. */
export function formatMistakes(id: string, body: string): string[] {
  const mistakes: string[] = [];
  const say = (what: string) => mistakes.push(`docs/${id}: ${what}`);
  const parts = body.split(/^## /m);
  const intro = parts[0] ?? '';
  if (!/^When you have finished,/m.test(intro)) say('begin with what the reader will have done: "When you have finished, …"');
  if (!/^\*\*Who does this:\*\* \S/m.test(intro)) say('say who does it: "**Who does this:** …"');

  const texts = new Map(parts.slice(1).map((part) => [part.split('\n')[0]?.trim() ?? '', part.slice(part.indexOf('\n'))]));
  const missing = [...new Set([...needed, ...texts.keys()])].filter((section) => (texts.get(section) ?? '').trim() === '');
  if (missing.length > 0) say(`these sections are missing or empty: ${missing.join(', ')}`);
  const inOrder = [...texts.keys()].filter((heading) => sections.includes(heading));
  const right = sections.filter((section) => texts.has(section));
  if (inOrder.join() !== right.join()) say(`put the sections in this order: ${right.join(', ')}`);

  const steps = (texts.get('Steps') ?? '').split(/^\d+\. /m).slice(1);
  if (steps.length < 2) say('write at least two numbered steps; a task of one step is a sentence');
  steps.forEach((step, index) => {
    if (!/^\*\*.+?\*\*/.test(step)) say(`step ${index + 1}: begin with what to do, in bold`);
  });

  const filled = [...body.matchAll(/<InYourVersion\s+step="([^"]*)"/g)].map(([, step]) => step ?? '');
  const twice = filled.filter((step, index) => filled.indexOf(step) !== index);
  if (twice.length > 0) say(`these "In your version" steps stand twice: ${twice.join(', ')}`);
  return mistakes;
}
