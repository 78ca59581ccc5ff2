import { createRoot } from 'react-dom/client';
import { Gallery } from './gallery.tsx';
import '../styles/all.css';

createRoot(document.getElementById('root') as HTMLElement).render(<Gallery />);
