export {default} from '../../features/needs/overview/OverviewPage.tsx';
