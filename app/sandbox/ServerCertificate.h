// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QString>

namespace qorgan::sandbox {

/// Where the bank's TLS files lie.
struct ServerCertificate {
    QString authorityPath;   ///< the CA certificate; what a client trusts
    QString certificatePath; ///< the server's certificate
    QString keyPath;         ///< the server's private key, 0600

    /// Makes a CA and a server certificate in `folder` on first start and keeps them. The CA is
    /// name-constrained to this computer (127.0.0.1, ::1, localhost), so that its key is of no use
    /// elsewhere. A server certificate that ends within 30 days is made anew by the same CA.
    /// @errors DiskWriteFailed, Internal
    [[nodiscard]] static base::Result<ServerCertificate> ensure(const QString &folder);
};

} // namespace qorgan::sandbox
