#include "engine/sources/http/JsonWebToken.h"

#include "engine/base/Base64.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

using namespace lathe;
using namespace lathe::sources::http;
namespace json = boost::json;

class tst_JsonWebToken : public QObject {
    Q_OBJECT

    static std::string url(std::string_view bytes) {
        std::string text = base64(bytes);
        std::replace(text.begin(), text.end(), '+', '-');
        std::replace(text.begin(), text.end(), '/', '_');
        text.erase(text.find_last_not_of('=') + 1);
        return text;
    }
    static EVP_PKEY* key() {
        static const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> one{EVP_RSA_gen(2048),
                                                                             &EVP_PKEY_free};
        return one.get();
    }
    static std::string number(const char* name) {
        BIGNUM* value = nullptr;
        EVP_PKEY_get_bn_param(key(), name, &value);
        std::string bytes(static_cast<std::size_t>(BN_num_bytes(value)), '\0');
        BN_bn2bin(value, reinterpret_cast<unsigned char*>(bytes.data()));
        BN_free(value);
        return url(bytes);
    }
    static json::object keySet(const std::string& id = "k1") {
        return {{"keys",
                 {{{"kty", "RSA"},
                   {"kid", id},
                   {"n", number(OSSL_PKEY_PARAM_RSA_N)},
                   {"e", number(OSSL_PKEY_PARAM_RSA_E)}}}}};
    }
    static std::string token(const json::object& claims, const std::string& algorithm = "RS256") {
        const std::string text =
            url(json::serialize(json::object{{"alg", algorithm}, {"kid", "k1"}})) + "." +
            url(json::serialize(claims));
        EVP_MD_CTX* context = EVP_MD_CTX_new();
        EVP_DigestSignInit(context, nullptr, EVP_sha256(), nullptr, key());
        std::size_t size = 0;
        const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
        EVP_DigestSign(context, nullptr, &size, bytes, text.size());
        std::string signature(size, '\0');
        EVP_DigestSign(context, reinterpret_cast<unsigned char*>(signature.data()), &size, bytes,
                       text.size());
        EVP_MD_CTX_free(context);
        return text + "." + url(signature.substr(0, size));
    }

    const Timestamp m_now{std::chrono::seconds{1000}};

  private slots:
    void signaturesOfTheKeySetHold() {
        const auto parsed = parseToken(token({{"sub", "ann"}}));
        QVERIFY(parsed);
        QVERIFY(isSignedBy(*parsed, keySet()));
        QVERIFY(!isSignedBy(*parsed, keySet("k2")));
        auto changed = *parsed;
        changed.signedText += "x";
        QVERIFY(!isSignedBy(changed, keySet()));
    }
    void otherAlgorithmsDoNot() {
        for (const char* algorithm : {"none", "HS256", "ES256"})
            QVERIFY(!isSignedBy(*parseToken(token({}, algorithm)), keySet()));
    }
    void claimsAreHeldAgainstTheConfiguration() {
        const auto problem = [&](json::object claims) {
            return problemOf(*parseToken(token(std::move(claims))), "https://i", {"app"}, m_now);
        };
        QCOMPARE(problem({{"iss", "https://i"}, {"exp", 2000}, {"aud", {"x", "app"}}}),
                 std::string{});
        QCOMPARE(problem({{"iss", "https://i"}, {"exp", 2000}, {"client_id", "app"}}),
                 std::string{});
        QVERIFY(!problem({{"iss", "https://j"}, {"exp", 2000}, {"aud", "app"}}).empty());
        QVERIFY(!problem({{"iss", "https://i"}, {"exp", 999}, {"aud", "app"}}).empty());
        QVERIFY(!problem({{"iss", "https://i"}, {"aud", "app"}}).empty());
        QVERIFY(
            !problem({{"iss", "https://i"}, {"exp", 2000}, {"nbf", 1500}, {"aud", "app"}}).empty());
        QVERIFY(!problem({{"iss", "https://i"}, {"exp", 2000}, {"aud", "other"}}).empty());
    }
    void scopesAreWords() {
        QVERIFY((scopesOf(*parseToken(token({{"scope", "a b"}}))) ==
                 std::vector<std::string>{"a", "b"}));
    }
    void whatIsNoTokenIsNone() {
        for (const char* text : {"", "a", "a.b.c", "..", "e30.e30", "e30.W10."})
            QVERIFY2(!parseToken(text), text);
    }
};

LATHE_TEST(tst_JsonWebToken)
#include "tst_JsonWebToken.moc"
