print("cids")
