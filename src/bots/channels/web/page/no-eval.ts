import { z } from 'zod';

// zod would try whether it may make functions out of text; the page's policy forbids it and reports each try.
z.config({ jitless: true });
