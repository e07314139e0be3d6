export {default} from '../features/mail/UnsubscribePage.tsx';
