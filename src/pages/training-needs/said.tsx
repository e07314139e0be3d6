export {default} from '../../features/needs/said/SaidPage.tsx';
