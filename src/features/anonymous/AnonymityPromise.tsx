/** What is promised to somebody who writes without a name, and what cannot be: before they write. */
import {kept, notKept, notPromised, promise} from '../../../server/anonymous/promise.shared.ts';

/** `Heading`: one level below what stands above it. */
export function AnonymityPromise({as: Heading = 'h2'}: {as?: 'h2' | 'h3'}) {
  return (
    <section className="promise" aria-label="What is promised">
      <p className="lead">{promise}</p>
      <div className="promise-columns">
        <div>
          <Heading>We keep</Heading>
          <Lines lines={kept} />
        </div>
        <div>
          <Heading>We do not keep</Heading>
          <Lines lines={notKept} />
        </div>
        <div>
          <Heading>We cannot protect you from</Heading>
          <Lines lines={notPromised} />
        </div>
      </div>
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
