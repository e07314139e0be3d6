/** Reads people from a list as it comes from a spreadsheet or is typed: one a line, in whatever order, with tabs, commas or semicolons between. */
export type ListedPerson = {
  /** As it was typed, for whoever looks over the list. */
  line: string;
  email: string;
  organisation: string | null;
  jobFunction: string | null;
  role: 'basic' | 'enhanced';
  champion: boolean;
  /** What has to be mended; empty where nothing has. */
  problem: string;
};
type Named = {key: string; name: string};

const address = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

export function readList(text: string, organisations: readonly Named[], jobs: readonly Named[]): ListedPerson[] {
  const seen = new Set<string>();
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isHeading(line))
    .map((line) => {
      const person = readLine(line, organisations, jobs);
      const twice = person.email !== '' && seen.has(person.email);
      seen.add(person.email);
      return twice ? {...person, problem: 'This address stands on the list twice.'} : person;
    });
}

/** The first row of a spreadsheet. */
const isHeading = (line: string) => !line.includes('@') && /e-?mail|address/i.test(line);

function readLine(line: string, organisations: readonly Named[], jobs: readonly Named[]): ListedPerson {
  const cells = line.split(/[\t,;]/).map((cell) => cell.trim());
  const found = cells.map((cell) => /<([^<>]+)>\s*$/.exec(cell)?.[1] ?? cell).find((cell) => address.test(cell));
  const words = cells.filter((cell) => cell !== '' && !cell.includes('@')).map((cell) => cell.toLowerCase());
  const champion = words.some((word) => /\bchampion\b/.test(word) && named(word, jobs) === null);
  return {
    line,
    email: found?.toLowerCase() ?? '',
    organisation: firstNamed(words, organisations),
    jobFunction: firstNamed(words, jobs),
    role: champion || words.some((word) => /^enhanced\b/.test(word)) ? 'enhanced' : 'basic',
    champion,
    problem:
      found === undefined
        ? 'No e-mail address was found on this line.'
        : champion && firstNamed(words, organisations) === null
          ? 'A champion belongs to an organisation. Add its name.'
          : '',
  };
}

function firstNamed(words: readonly string[], known: readonly Named[]): string | null {
  for (const word of words) {
    const key = named(word, known);
    if (key !== null) return key;
  }
  return null;
}

/** By its key, its whole name, or a beginning of it that is no other's. */
function named(word: string, known: readonly Named[]): string | null {
  const exact = known.find(({key, name}) => key === word || name.toLowerCase() === word);
  if (exact) return exact.key;
  const begun = word.length < 4 ? [] : known.filter(({name}) => name.toLowerCase().startsWith(word));
  return begun.length === 1 && begun[0] ? begun[0].key : null;
}
