export {default} from '../features/account/JoinPage.tsx';
