#include "engine/http/Authority.h"

#include "engine/base/Files.h"

#include <fmt/format.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

namespace lathe::http {

namespace fs = std::filesystem;

namespace {

template <auto free> struct Freed {
    template <class Made> void operator()(Made* made) const { free(made); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO_free>>;

constexpr std::chrono::days authorityLife{3650};
/// The most that browsers take.
constexpr std::chrono::days certificateLife{397};
constexpr std::chrono::days renewedBefore{30};

std::time_t secondsOf(Timestamp time) {
    return std::chrono::floor<Seconds>(time.time_since_epoch()).count();
}

struct Pair {
    Certificate certificate;
    Key key;
};

std::string textOf(BIO* memory) {
    char* start = nullptr;
    const long size = BIO_get_mem_data(memory, &start);
    return {start, static_cast<std::size_t>(size)};
}

std::string pemOf(X509* certificate) {
    const Memory memory{BIO_new(BIO_s_mem())};
    PEM_write_bio_X509(memory.get(), certificate);
    return textOf(memory.get());
}

std::string pemOf(EVP_PKEY* key) {
    const Memory memory{BIO_new(BIO_s_mem())};
    PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return textOf(memory.get());
}

/// Both parts, where they can be read and belong together.
std::optional<Pair> readPair(const fs::path& certificateFile, const fs::path& keyFile) {
    const auto certificateText = readFile(certificateFile), keyText = readFile(keyFile);
    if (!certificateText || !keyText)
        return {};
    const auto open = [](const std::string& text) {
        return Memory{BIO_new_mem_buf(text.data(), static_cast<int>(text.size()))};
    };
    Pair pair{
        Certificate{PEM_read_bio_X509(open(*certificateText).get(), nullptr, nullptr, nullptr)},
        Key{PEM_read_bio_PrivateKey(open(*keyText).get(), nullptr, nullptr, nullptr)}};
    if (!pair.certificate || !pair.key ||
        X509_check_private_key(pair.certificate.get(), pair.key.get()) != 1)
        return {};
    return pair;
}

/// Over what may be there; nobody else may read it.
bool writeSecret(const fs::path& file, const std::string& text) {
    const fs::path next = file.string() + ".new";
    const int descriptor = ::open(next.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return false;
    const bool written =
        ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    return ::close(descriptor) == 0 && written && ::rename(next.c_str(), file.c_str()) == 0;
}

bool writeOpen(const fs::path& file, const std::string& text) {
    return writeSecret(file, text) && ::chmod(file.c_str(), 0644) == 0;
}

void addExtension(X509* certificate, X509* issuer, int kind, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    if (X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str())) {
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }
}

void setName(X509_NAME* name, const std::string& text) {
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(text.data()),
                               static_cast<int>(text.size()), -1, 0);
}

/// What both have in common, not signed yet.
Pair begin(const std::string& name, Timestamp now, std::chrono::days life) {
    Pair pair{Certificate{X509_new()}, Key{EVP_EC_gen("P-256")}};
    X509* const certificate = pair.certificate.get();
    X509_set_version(certificate, 2);
    unsigned char serial[16];
    RAND_bytes(serial, sizeof serial);
    serial[0] &= 0x7f;
    BIGNUM* const number = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
    const std::time_t start = secondsOf(now) - 24 * 60 * 60;
    ASN1_TIME_set(X509_getm_notBefore(certificate), start);
    ASN1_TIME_set(X509_getm_notAfter(certificate),
                  secondsOf(now) + std::chrono::seconds{life}.count());
    X509_set_pubkey(certificate, pair.key.get());
    setName(X509_get_subject_name(certificate), name);
    return pair;
}

// A person may trust it everywhere: it can vouch for this machine only.
Pair makeAuthority(const std::string& name, Timestamp now) {
    Pair pair = begin(name, now, authorityLife);
    X509* const certificate = pair.certificate.get();
    X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
    addExtension(certificate, certificate, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    addExtension(certificate, certificate, NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(certificate, certificate, NID_subject_key_identifier, "hash");
    addExtension(certificate, certificate, NID_name_constraints,
                 "critical,permitted;DNS:localhost,permitted;IP:127.0.0.0/255.0.0.0,"
                 "permitted;IP:0:0:0:0:0:0:0:1/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
    X509_sign(certificate, pair.key.get(), EVP_sha256());
    return pair;
}

std::string alternatives(const std::vector<std::string>& names) {
    std::string list = "DNS:localhost,DNS:*.localhost,IP:127.0.0.1,IP:::1";
    for (const std::string& name : names)
        list += ",DNS:" + name;
    return list;
}

Pair makeCertificate(const Pair& authority, const std::vector<std::string>& names, Timestamp now) {
    Pair pair = begin("localhost", now, certificateLife);
    X509* const certificate = pair.certificate.get();
    X509* const issuer = authority.certificate.get();
    X509_set_issuer_name(certificate, X509_get_subject_name(issuer));
    addExtension(certificate, issuer, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate, issuer, NID_key_usage, "critical,digitalSignature");
    addExtension(certificate, issuer, NID_ext_key_usage, "serverAuth");
    addExtension(certificate, issuer, NID_subject_key_identifier, "hash");
    addExtension(certificate, issuer, NID_authority_key_identifier, "keyid");
    addExtension(certificate, issuer, NID_subject_alt_name, alternatives(names));
    X509_sign(certificate, authority.key.get(), EVP_sha256());
    return pair;
}

bool isGood(const Pair& pair, const Pair& authority, const std::vector<std::string>& names,
            Timestamp now) {
    std::time_t soon = secondsOf(now) + std::chrono::seconds{renewedBefore}.count();
    if (X509_verify(pair.certificate.get(), authority.key.get()) != 1 ||
        X509_cmp_time(X509_get0_notAfter(pair.certificate.get()), &soon) <= 0)
        return false;
    for (std::string name : names) {
        if (name.starts_with('*'))
            name.replace(0, 1, "x");
        if (X509_check_host(pair.certificate.get(), name.data(), name.size(), 0, nullptr) != 1)
            return false;
    }
    return true;
}

/// The machine's own list; empty where it has none.
std::string systemBundle() {
    for (const char* file :
         {"/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt"})
        if (auto text = readFile(file))
            return std::move(*text);
    return {};
}

} // namespace

Result<AuthorityFiles> ensureAuthority(const fs::path& folder,
                                       const std::vector<std::string>& names, Timestamp now) {
    const AuthorityFiles files{folder / "authority.pem", folder / "bundle.pem",
                               folder / "certificate.pem", folder / "certificate.key"};
    const fs::path authorityKey = folder / "authority.key";
    const auto failed = [&folder] {
        return Error{"Tls.Authority",
                     Text::tr("The certificate for HTTPS cannot be kept in {}.", folder.string())};
    };
    std::error_code error;
    fs::create_directories(folder, error);
    auto authority = readPair(files.authority, authorityKey);
    if (!authority) {
        authority =
            makeAuthority(fmt::format("Lathe, {}", folder.parent_path().filename().string()), now);
        if (!writeSecret(authorityKey, pemOf(authority->key.get())) ||
            !writeOpen(files.authority, pemOf(authority->certificate.get())))
            return failed();
    }
    const auto known = readPair(files.certificate, files.key);
    if (!known || !isGood(*known, *authority, names, now)) {
        const Pair made = makeCertificate(*authority, names, now);
        if (!writeSecret(files.key, pemOf(made.key.get())) ||
            !writeOpen(files.certificate, pemOf(made.certificate.get())))
            return failed();
    }
    const std::string bundle = systemBundle() + pemOf(authority->certificate.get());
    if (readFile(files.bundle) != bundle && !writeOpen(files.bundle, bundle))
        return failed();
    return files;
}

} // namespace lathe::http
