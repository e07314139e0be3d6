export {default} from '../features/people/HeadcountsPage.tsx';
