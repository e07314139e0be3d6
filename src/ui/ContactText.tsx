/** How somebody is reached, as they wrote it: addresses can be written to, and numbers dialled. */
const parts = /([\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+?\d[\d ()-]{7,}\d)/;

export function ContactText({text}: {text: string}) {
  return text.split(parts).map((part, at) => {
    if (at % 2 === 1)
      return (
        <a key={part} href={part.includes('@') ? `mailto:${part}` : `tel:${part.replace(/[^\d+]/g, '')}`}>
          {part}
        </a>
      );
    return part;
  });
}
