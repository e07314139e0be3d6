export {default} from '../../features/needs/competency/CompetencyPage.tsx';
