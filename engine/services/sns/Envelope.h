#pragma once

#include "engine/services/sns/Entities.h"
#include "engine/services/sns/Notification.h"
#include "engine/services/sns/Signer.h"

#include <string>

namespace lathe::services::sns {

/// What subscribers get
/// (https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html).
class Envelopes {
  public:
    /// `endpointUrl`: where clients confirm, unsubscribe and ask for the certificate.
    Envelopes(std::string endpointUrl, Signer& signer)
        : m_endpointUrl{std::move(endpointUrl)}
        , m_signer{signer} {}

    /// The JSON document that queues, HTTP endpoints and addresses get; the message alone where the
    /// subscription has raw delivery.
    std::string bodyFor(const Notification& notification, const Subscription& subscription) const;
    /// The event of a function.
    std::string eventFor(const Notification& notification, const Subscription& subscription) const;
    std::string subscribeUrl(const Notification& confirmation) const;

  private:
    std::string signatureOf(const Notification& notification, const std::string& message) const;
    std::string unsubscribeUrl(const Subscription& subscription) const;
    std::string certificateUrl() const;

    std::string m_endpointUrl;
    Signer& m_signer;
};

} // namespace lathe::services::sns
