export {default} from '../features/anonymous/held/HeldPage.tsx';
