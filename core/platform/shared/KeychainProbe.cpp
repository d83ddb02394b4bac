// SPDX-License-Identifier: Apache-2.0
// The keychains of macOS and Windows are part of the system, and say themselves when they are
// locked. Not yet built there.
#include "platform/KeychainProbe.h"

namespace qorgan::platform {

using base::CancelScope;
using base::Task;

namespace {

#ifdef Q_OS_WIN
constexpr auto kBackend = "windows-credential-manager";
#else
constexpr auto kBackend = "macos-keychain";
#endif

class NativeKeychainProbe final : public KeychainProbe
{
public:
    Task<QString> backend(CancelScope scope) override
    {
        if (scope.isCancelled())
            co_return base::failure(base::ErrorCode::Cancelled);
        co_return QString::fromLatin1(kBackend);
    }

    Task<State> state(QString, QString, CancelScope) override { co_return State::Open; }
};

} // namespace

std::unique_ptr<KeychainProbe> makeKeychainProbe()
{
    return std::make_unique<NativeKeychainProbe>();
}

} // namespace qorgan::platform
