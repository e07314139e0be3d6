export {default} from '../../features/needs/over-time/OverTimePage.tsx';
