import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { tellHeight } from './data/tell-height.ts';
import './styles/all.css';

createRoot(document.getElementById('root') as HTMLElement).render(<App />);
tellHeight();
