export {default} from '../features/account/ResetPasswordPage.tsx';
