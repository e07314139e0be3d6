export {default} from '../../features/anonymous/ReceiptPage.tsx';
