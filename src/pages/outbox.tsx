export {default} from '../features/mail/OutboxPage.tsx';
