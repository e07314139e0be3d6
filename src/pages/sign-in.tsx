export {default} from '../features/account/SignInPage.tsx';
