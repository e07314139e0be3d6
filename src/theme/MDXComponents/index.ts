/** What guides may use. The theme's own map would bring its code blocks and diagrams along, which no guide has. */

import Admonition from '@theme/Admonition';
import A from '@theme/MDXComponents/A';
import Heading from '@theme/MDXComponents/Heading';
import Img from '@theme/MDXComponents/Img';
import Li from '@theme/MDXComponents/Li';
import Ul from '@theme/MDXComponents/Ul';
import {type ComponentProps, createElement} from 'react';
import {AnonymityPromise} from '../../features/anonymous/AnonymityPromise.tsx';
import {CallTakerScript} from '../../features/content/guide/CallTakerScript.tsx';
import {Decision} from '../../features/content/guide/Decision.tsx';
import {InYourVersion} from '../../features/content/guide/InYourVersion.tsx';
import {Powers} from '../../features/content/guide/Powers.tsx';
import {AgreedStandard} from '../../features/content/marks/AgreedStandard.tsx';
import {Abbr} from '../../features/glossary/Abbr.tsx';
import {Moment, Screencast} from '../../features/screencasts/Screencast.tsx';
import {ScreencastList} from '../../features/screencasts/ScreencastList.tsx';
import {SingleKeys} from '../../features/search/SingleKeys.tsx';
import {OperatorFacts} from '../../features/settings/OperatorFacts.tsx';
import {Rumours} from '../../features/suggestions/Rumours.tsx';
import {SampleNotice} from '../../features/toolkit/SampleNotice.tsx';
import {ToolkitList} from '../../features/toolkit/ToolkitList.tsx';

type HeadingProps = Omit<ComponentProps<typeof Heading>, 'as'>;
const heading = (as: 'h2' | 'h3' | 'h4') => (props: HeadingProps) => createElement(Heading, {as, ...props});

export default {
  a: A,
  img: Img,
  li: Li,
  ul: Ul,
  h2: heading('h2'),
  h3: heading('h3'),
  h4: heading('h4'),
  admonition: Admonition,
  Abbr,
  AgreedStandard,
  AnonymityPromise,
  CallTakerScript,
  Decision,
  InYourVersion,
  Moment,
  OperatorFacts,
  Powers,
  Rumours,
  SampleNotice,
  Screencast,
  ScreencastList,
  SingleKeys,
  ToolkitList,
};
