/** Whatever the search finds: what comes first when somebody may need help now. The words are fixed. */
import Link from '@docusaurus/Link';
import {Siren} from 'lucide-react';

export function DangerCard() {
  return (
    <section className="danger-card" aria-label="If somebody is in danger">
      <Siren aria-hidden size={24} />
      <div>
        <p>
          <strong>
            If somebody is in danger now, ring <a href="tel:999">999</a>.
          </strong>{' '}
          Then follow your own organisation’s safeguarding procedure. This site is no emergency service, and nobody watches what
          is typed here.
        </p>
        <p>
          <Link to="/basic/close/refer-a-high-risk-case">Refer a high-risk case</Link>
          <Link to="/basic/risk/assess-risk">Assess the risk</Link>
          <Link to="/help">Who helps you</Link>
        </p>
      </div>
    </section>
  );
}
