export {default} from '../features/set-up/SetUpPage.tsx';
