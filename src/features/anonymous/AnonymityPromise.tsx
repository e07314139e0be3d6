/** What is promised to somebody who writes without a name, and what cannot be: in full in a notice, folded where the form follows. */
import {kept, notKept, notPromised, promise} from '../../../server/anonymous/promise.shared.ts';

const parts = [
  {name: 'We keep', lines: kept},
  {name: 'We do not keep', lines: notKept},
  {name: 'We cannot protect you from', lines: notPromised},
] as const;

/** `Heading`: one level below what stands above it. */
export function AnonymityPromise({as: Heading = 'h2', folded = false}: {as?: 'h2' | 'h3'; folded?: boolean}) {
  return (
    <section className="promise" aria-label="What is promised">
      <p className="lead">{promise}</p>
      {folded ? (
        parts.map(({name, lines}) => (
          <details key={name}>
            <summary>{name}</summary>
            <Lines lines={lines} />
          </details>
        ))
      ) : (
        <div className="promise-columns">
          {parts.map(({name, lines}) => (
            <div key={name}>
              <Heading>{name}</Heading>
              <Lines lines={lines} />
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

function Lines({lines}: {lines: readonly string[]}) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
