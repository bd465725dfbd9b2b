#include "engine/services/sns/Signer.h"

#include "engine/base/Base64.h"
#include "engine/base/Files.h"
#include "engine/base/Sha256.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace lathe::services::sns {

namespace {

struct Free {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(BIO* bio) const { BIO_free(bio); }
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
template <class T> using Owned = std::unique_ptr<T, Free>;

/// OpenSSL's own "for ever" of RFC 5280 is longer; ten years outlive a state directory.
constexpr long validity = 10L * 365 * 24 * 60 * 60;

std::string textOf(BIO* bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

Owned<X509> certificateOf(EVP_PKEY* key) {
    Owned<X509> certificate{X509_new()};
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    // Clocks may differ, and the time of a test's clock is long past.
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -validity);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), validity);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME* name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("sns.amazonaws.com"), -1, -1,
                               0);
    X509_set_issuer_name(certificate.get(), name);
    X509_sign(certificate.get(), key, EVP_sha256());
    return certificate;
}

/// For the owner's eyes only.
bool writePrivately(const std::filesystem::path& file, const std::string& text) {
    const int opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (opened < 0)
        return false;
    const bool written =
        ::write(opened, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    return ::close(opened) == 0 && written;
}

} // namespace

struct Signer::Key {
    Owned<EVP_PKEY> key;
    std::string certificate;
    std::string path =
        "/SimpleNotificationService-" + sha256Hex(certificate).substr(0, 32) + ".pem";
};

Signer::Signer(std::filesystem::path folder)
    : m_file{std::move(folder) / "signing.pem"} {}

Signer::~Signer() = default;

const Signer::Key& Signer::key() {
    if (!m_key && !readKey())
        makeKey();
    return *m_key;
}

/// The file has the key, then its certificate.
bool Signer::readKey() {
    const auto text = readFile(m_file);
    if (!text)
        return false;
    const Owned<BIO> bio{BIO_new_mem_buf(text->data(), static_cast<int>(text->size()))};
    Owned<EVP_PKEY> key{PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr)};
    const auto certificate = text->find("-----BEGIN CERTIFICATE-----");
    if (!key || certificate == std::string::npos)
        return false;
    m_key = std::make_unique<Key>(Key{std::move(key), text->substr(certificate)});
    return true;
}

void Signer::makeKey() {
    Owned<EVP_PKEY> key{EVP_RSA_gen(2048)};
    const Owned<BIO> certificate{BIO_new(BIO_s_mem())};
    const Owned<BIO> secret{BIO_new(BIO_s_mem())};
    PEM_write_bio_X509(certificate.get(), certificateOf(key.get()).get());
    PEM_write_bio_PrivateKey(secret.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    m_key = std::make_unique<Key>(Key{std::move(key), textOf(certificate.get())});
    std::error_code ignored;
    std::filesystem::create_directories(m_file.parent_path(), ignored);
    if (!writePrivately(m_file, textOf(secret.get()) + m_key->certificate))
        m_kept = systemError(
            "State.NotWritable",
            Text::tr("cannot keep the key that signs messages in {}", m_file.string()), errno);
}

std::string Signer::sign(std::string_view text, std::string_view version) {
    const Owned<EVP_MD_CTX> context{EVP_MD_CTX_new()};
    EVP_DigestSignInit(context.get(), nullptr, version == "2" ? EVP_sha256() : EVP_sha1(), nullptr,
                       key().key.get());
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    std::size_t size = 0;
    EVP_DigestSign(context.get(), nullptr, &size, bytes, text.size());
    std::string signature(size, '\0');
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, bytes,
                   text.size());
    signature.resize(size);
    return base64(signature);
}

const std::string& Signer::certificate() {
    return key().certificate;
}

const std::string& Signer::certificatePath() {
    return key().path;
}

} // namespace lathe::services::sns
