import curl, { Option } from 'native:curl';

let content = '';
const transfer = curl.open();
const headers = curl.append(null, 'Accept: text/plain');
curl.append(headers, `Accept-Language: ${curl.escape(transfer, 'de, en')}`);
curl.set(transfer, Option.HTTP_HEADER, 'Headers', headers);
curl.set(transfer, Option.WRITE_FUNCTION, 'Write', (text, size, count) => {
  content += text;
  return size * count;
});

try {
  curl.set(transfer, Option.URL, 'string', 'file:///etc/passwd');
  curl.perform(transfer);
  console.log(content.slice(0, content.indexOf(':')));
  console.log(curl.escape(transfer, 'Größe & Gewicht'));

  curl.set(transfer, Option.URL, 'string', 'file:///nowhere');
  await curl.performAsync(transfer);
} catch (error) {
  console.log(error.message);
} finally {
  transfer.close();
  headers.close();
}
