export {default} from '../features/self-rating/SelfRatingPage.tsx';
