#include "engine/sources/http/JsonWebToken.h"

#include "engine/base/Base64.h"
#include "engine/template/JsonAccess.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <algorithm>
#include <memory>
#include <sstream>

namespace json = boost::json;

namespace lathe::sources::http {

namespace {

using tmpl::textAt;
using tmpl::textsAt;

template <class T, auto Free> struct Freed {
    void operator()(T* one) const { Free(one); }
};
template <class T, auto Free> using Owned = std::unique_ptr<T, Freed<T, Free>>;

using Number = Owned<BIGNUM, BN_free>;
using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using KeyContext = Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using DigestContext = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;
using Builder = Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using Parameters = Owned<OSSL_PARAM, OSSL_PARAM_free>;

/// The alphabet of URLs, without padding (RFC 4648, section 5).
std::optional<std::string> fromBase64Url(std::string_view text) {
    std::string usual{text};
    std::replace(usual.begin(), usual.end(), '-', '+');
    std::replace(usual.begin(), usual.end(), '_', '/');
    return base64Decoded(usual);
}

std::optional<json::object> objectIn(std::string_view part) {
    const auto bytes = fromBase64Url(part);
    boost::system::error_code error;
    const json::value value = bytes ? json::parse(*bytes, error) : json::value{};
    return !error && value.is_object() ? std::optional{value.get_object()} : std::nullopt;
}

Number numberIn(const json::object& key, std::string_view name) {
    const auto bytes = fromBase64Url(textAt(key, name));
    if (!bytes)
        return {};
    return Number{BN_bin2bn(reinterpret_cast<const unsigned char*>(bytes->data()),
                            static_cast<int>(bytes->size()), nullptr)};
}

Key rsaKey(const json::object& described) {
    const Number modulus = numberIn(described, "n"), exponent = numberIn(described, "e");
    const Builder builder{OSSL_PARAM_BLD_new()};
    if (!modulus || !exponent || !builder ||
        !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) ||
        !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()))
        return {};
    const Parameters parameters{OSSL_PARAM_BLD_to_param(builder.get())};
    const KeyContext context{EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr)};
    EVP_PKEY* key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) <= 0 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) <= 0)
        return {};
    return Key{key};
}

const EVP_MD* digestOf(std::string_view algorithm) {
    if (algorithm == "RS256")
        return EVP_sha256();
    if (algorithm == "RS384")
        return EVP_sha384();
    return algorithm == "RS512" ? EVP_sha512() : nullptr;
}

bool verifies(const JsonWebToken& token, EVP_PKEY* key, const EVP_MD* digest) {
    const DigestContext context{EVP_MD_CTX_new()};
    const auto* signature = reinterpret_cast<const unsigned char*>(token.signature.data());
    const auto* text = reinterpret_cast<const unsigned char*>(token.signedText.data());
    return context && EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key) > 0 &&
           EVP_DigestVerify(context.get(), signature, token.signature.size(), text,
                            token.signedText.size()) == 1;
}

std::optional<double> timeAt(const json::object& claims, std::string_view name) {
    const json::value* value = claims.if_contains(name);
    return value && value->is_number() ? std::optional{value->to_number<double>()} : std::nullopt;
}

bool shares(const std::vector<std::string>& wanted, const std::vector<std::string>& has) {
    return std::any_of(has.begin(), has.end(), [&](const std::string& one) {
        return std::find(wanted.begin(), wanted.end(), one) != wanted.end();
    });
}

} // namespace

std::optional<JsonWebToken> parseToken(std::string_view text) {
    const auto first = text.find('.');
    const auto second = first == std::string_view::npos ? first : text.find('.', first + 1);
    if (second == std::string_view::npos)
        return {};
    const auto header = objectIn(text.substr(0, first));
    auto claims = objectIn(text.substr(first + 1, second - first - 1));
    auto signature = fromBase64Url(text.substr(second + 1));
    if (!header || !claims || !signature)
        return {};
    return JsonWebToken{textAt(*header, "alg"), textAt(*header, "kid"), std::move(*claims),
                        std::string{text.substr(0, second)}, std::move(*signature)};
}

bool isSignedBy(const JsonWebToken& token, const json::object& keySet) {
    const EVP_MD* digest = digestOf(token.algorithm);
    const auto* keys = tmpl::arrayAt(keySet, "keys");
    if (!digest || !keys)
        return false;
    return std::any_of(keys->begin(), keys->end(), [&](const json::value& entry) {
        const auto* described = entry.if_object();
        if (!described || textAt(*described, "kty") != "RSA" ||
            (!token.keyId.empty() && textAt(*described, "kid") != token.keyId))
            return false;
        const Key key = rsaKey(*described);
        return key && verifies(token, key.get(), digest);
    });
}

std::string problemOf(const JsonWebToken& token, const std::string& issuer,
                      const std::vector<std::string>& audience, Timestamp now) {
    const auto seconds =
        static_cast<double>(std::chrono::floor<Seconds>(now.time_since_epoch()).count());
    if (textAt(token.claims, "iss") != issuer)
        return "invalid issuer";
    if (const auto until = timeAt(token.claims, "exp"); !until || *until <= seconds)
        return "the token has expired";
    for (const char* name : {"nbf", "iat"})
        if (const auto from = timeAt(token.claims, name); from && *from > seconds)
            return "the token is not yet valid";
    auto meant = textsAt(token.claims, "aud");
    if (meant.empty())
        meant = textsAt(token.claims, "client_id");
    return audience.empty() || shares(audience, meant) ? "" : "invalid audience";
}

std::vector<std::string> scopesOf(const JsonWebToken& token) {
    std::vector<std::string> scopes;
    for (const char* name : {"scope", "scp"})
        for (const std::string& list : textsAt(token.claims, name)) {
            std::istringstream words{list};
            for (std::string scope; words >> scope;)
                scopes.push_back(scope);
        }
    return scopes;
}

} // namespace lathe::sources::http
