/** Fetches a file under the session of this tab, which no link could carry, and hands it to the browser to keep. */
export async function saveFigures(
  session: string,
  query: string,
  format: 'csv' | 'json',
): Promise<'saved' | 'failed'> {
  try {
    const response = await fetch(`/api/insight?${query}&format=${format}`, {
      headers: { 'Loket-Session': session },
    });
    if (!response.ok) return 'failed';
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = `loket-insight.${format}`;
    link.click();
    URL.revokeObjectURL(link.href);
    return 'saved';
  } catch {
    return 'failed';
  }
}
