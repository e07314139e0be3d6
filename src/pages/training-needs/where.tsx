export {default} from '../../features/needs/where/WherePage.tsx';
