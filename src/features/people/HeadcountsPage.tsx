/** How many people do each job in each organisation: what coverage is measured against. */
import Link from '@docusaurus/Link';
import {peopleApi} from '../../../server/people/contract.ts';
import {together} from '../../api/shared.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {places} from '../../places.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {Page} from '../../ui/Page.tsx';
import {useSetUpCrumb} from '../set-up/useSetUpCrumb.ts';
import {HeadcountForm} from './HeadcountForm.tsx';

export default function Headcounts() {
  return (
    <Page title="Headcounts" up={useSetUpCrumb()} description="How many people do each job in each organisation.">
      <Gate place={places.headcounts}>{() => <Content />}</Gate>
    </Page>
  );
}

function Content() {
  const choices = useEndpoint(peopleApi.choices, {});
  const counted = useEndpoint(peopleApi.headcounts, {});
  return (
    <>
      <p className="lead">How many people do each job in each organisation, with or without an account here.</p>
      <p>
        <Link to="/training-needs">Training needs</Link> are measured against these numbers. Leave a box empty if you do not know.
      </p>
      <Loading state={together({choices: choices.state, counted: counted.state})}>
        {(loaded) => <HeadcountForm {...loaded.choices} {...loaded.counted} />}
      </Loading>
    </>
  );
}
