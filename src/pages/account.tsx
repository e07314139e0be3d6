export {default} from '../features/account/AccountPage.tsx';
