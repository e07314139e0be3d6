export {default} from '../features/certificates/CertificatePage.tsx';
