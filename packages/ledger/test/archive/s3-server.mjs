// A server that speaks S3, as a process of its own: node --openssl-legacy-provider s3-server.mjs FOLDER
// Prints its port. It signs the marks of its pages with DES, which the OpenSSL of Node gives only when asked.
import S3rver from 's3rver'

const server = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: process.argv[2],
  configureBuckets: [{ name: 'captures', configs: [] }],
})
const { port } = await server.run()
console.log(port)
