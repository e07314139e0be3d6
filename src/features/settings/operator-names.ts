/** What only the organisation that runs the site can say, as the legal texts and the settings call it. */
import type {OperatorFacts} from '../../../server/settings/contract.ts';

export const operatorNames: Record<keyof OperatorFacts, string> = {
  controller: 'Controller: who decides how and why personal data is used',
  lawfulBasis: 'Lawful basis under Article 6 of the UK GDPR',
  retention: 'How long accounts, quiz attempts and backups are kept',
  privacyContact: 'Whom to ask about personal data, and the data protection officer',
  otherLogs: 'What the server, network or mail system in front of the site keeps',
  accessibilityContact: 'Who runs this site, and whom to ask about accessibility',
  accessibilityAnswer: 'How soon they answer',
};
