// SPDX-License-Identifier: Apache-2.0
// macOS and Windows show notices only for a program with a registered identity, which comes with
// packaging; until then the unread row in the window is all there is. Not yet built there.
#include "platform/DesktopNotifier.h"

namespace qorgan::platform {

namespace {

class SilentNotifier final : public DesktopNotifier
{
public:
    base::Task<void> show(QString, QString, base::CancelScope) override
    {
        co_return base::failure(base::ErrorCode::NoticesUnavailable);
    }
};

} // namespace

std::unique_ptr<DesktopNotifier> makeDesktopNotifier()
{
    return std::make_unique<SilentNotifier>();
}

} // namespace qorgan::platform
