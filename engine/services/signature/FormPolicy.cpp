#include "engine/services/signature/FormPolicy.h"

#include "engine/base/Base64.h"
#include "engine/services/signature/Hash.h"
#include "engine/services/signature/QuerySignature.h"
#include "engine/services/signature/Verifier.h"

namespace lathe::services::signature {

FormPolicy FormPolicy::of(const std::string& credential) {
    FormPolicy form;
    Signature read;
    if (readCredential(credential, read)) {
        form.accessKeyId = read.accessKeyId;
        form.date = read.date;
        form.region = read.region;
        form.service = read.service;
    } else {
        form.accessKeyId = credential;
    }
    return form;
}

bool FormPolicy::isSignedWith(const std::string& secret) const {
    const std::string expected =
        date.empty() ? base64(hmacSha1(secret, policy))
                     : hexOf(hmacSha256(signingKey(secret, date, region, service), policy));
    return equalInConstantTime(expected, signature);
}

} // namespace lathe::services::signature
