/** A screencast: the browser's own player, and beside it its chapters and its words. Without a script the video and its captions work. */
import Link from '@docusaurus/Link';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {type RefObject, useRef, useState} from 'react';
import {type Cast, clockOf} from '../../../server/screencasts/cast.shared.ts';
import {CopyLink} from '../../ui/CopyLink.tsx';
import {Transcript} from './Transcript.tsx';
import {useMoment} from './useMoment.ts';
import {useNow} from './useNow.ts';
import {useResume} from './useResume.ts';

/** 75 → 1 minute 15 seconds */
function inWords(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.round(seconds % 60)];
  const minutesSaid = minutes === 0 ? [] : [minutes === 1 ? '1 minute' : `${minutes} minutes`];
  return [...minutesSaid, `${rest} seconds`].join(' ');
}

const speeds = [0.75, 1, 1.25, 1.5, 2];
const endings = {'video/webm': 'WebM', 'video/mp4': 'MP4'};
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** `guide`: where the same is written down. */
export function Screencast({cast, guide}: {cast: Cast; guide?: string}) {
  const video = useRef<HTMLVideoElement>(null);
  const now = useNow(video);
  const seek = useMoment(video, cast);
  const resume = useResume(video, cast);
  const current = cast.steps.findLast(({from}) => from <= now + 0.01)?.id;
  return (
    <div className="screencast" data-search="off">
      <p className="screencast-facts">
        {inWords(cast.duration)}, without sound: what is said stands in the captions.{' '}
        {guide && <Link to={guide}>Read more about it</Link>}
      </p>
      {resume !== undefined && (
        <p className="screencast-resume" role="status">
          You were at {clockOf(resume.at)}.{' '}
          <button type="button" className="button button--quiet" onClick={() => seek(resume.at)}>
            Go on from there
          </button>{' '}
          <button type="button" className="link-button" onClick={resume.forget}>
            Forget it
          </button>
        </p>
      )}
      <video
        ref={video}
        id="film"
        controls
        playsInline
        preload="metadata"
        width={cast.width}
        height={cast.height}
        poster={cast.poster}
        aria-label={cast.title}
      >
        {cast.videos.map(({url, type}) => (
          <source key={url} src={url} type={type} />
        ))}
        <track default kind="captions" srcLang="en" label="English" src={cast.captions} />
        Your browser shows no video. The steps below say the same.
      </video>
      <Tools video={video} cast={cast} now={now} />
      <div className="screencast-panels">
        <nav aria-label="Chapters">
          <h2 className="nav-heading">Chapters</h2>
          <ol className="chapters">
            {cast.steps.map(({id, title, from}) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={current === id ? 'true' : undefined} data-at={from}>
                  <span className="chapter-time">{clockOf(from)}</span> {title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <Transcript cast={cast} now={now} onSeek={seek} />
      </div>
    </div>
  );
}

function Tools({video, cast, now}: {video: RefObject<HTMLVideoElement | null>; cast: Cast; now: number}) {
  const isBrowser = useIsBrowser();
  const [link, setLink] = useState<string>();
  const linkTo = () => setLink(`${window.location.origin}${window.location.pathname}?t=${Math.floor(now)}`);
  return (
    <div className="screencast-tools">
      {isBrowser && (
        <>
          <label>
            Speed{' '}
            <select
              className="input"
              defaultValue={1}
              onChange={({target}) => {
                if (video.current) video.current.playbackRate = Number(target.value);
              }}
            >
              {speeds.map((speed) => (
                <option key={speed} value={speed}>
                  {speed === 1 ? 'Normal' : `${speed} times`}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className="button button--quiet" onClick={linkTo}>
            Link to this moment
          </button>
        </>
      )}
      <span className="screencast-downloads">
        Download:{' '}
        {cast.videos.map(({url, type, bytes}) => (
          <a key={url} href={url} download={`${cast.key}.${type.slice(6)}`}>
            {endings[type]}, {megabytes(bytes)}
          </a>
        ))}
      </span>
      {link !== undefined && <CopyLink key={link} link={link} label="Link to this moment" />}
    </div>
  );
}

/** Beside a step in words: leads to where the film shows it. */
export function Moment({of: {steps}, step}: {of: Cast; step: string}) {
  const from = steps.find(({id}) => id === step)?.from ?? 0;
  return (
    <p className="moment" data-search="off" data-from={from}>
      <a href="#film" data-at={from}>
        See it at {clockOf(from)}
      </a>
    </p>
  );
}
